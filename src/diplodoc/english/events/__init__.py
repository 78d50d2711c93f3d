"""Sixth room: the events that the frames find, who takes part, and whether they happened. Its door is `frames`.

``frames`` asks ``matches`` which frames of the lexicon (``framefiles``) fit a clause; ``matches`` asks ``patterns``
where their words stand, and ``conditions`` whether they may fire; all look participants up in ``slots``.
"""
