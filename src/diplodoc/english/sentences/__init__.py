"""First room: the plain view of a text, its tokens and sentences. Its door is `tokens.make_page`."""
