"""Third room: the proper names of a page, and the offices that stand beside them. Its door is `names.find`."""
