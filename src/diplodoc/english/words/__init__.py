"""Second room: what each word is. Its door is `tagging.tag`."""
