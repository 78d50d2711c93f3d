"""The built-in extractor: the grammar of diplomatic English, room by room.

``page`` (the structures that the rooms hand on) → ``tokens`` → ``words`` → ``names`` → ``phrases`` → ``clauses`` →
``frames`` → ``reference`` → ``times`` → ``extractor``. Each room reads what the ones before it wrote on the page.

``frames`` asks ``matches`` which frames of the lexicon (``framefiles``) fit a clause; ``matches`` asks ``patterns``
where their words stand, and ``conditions`` whether they may fire; all look participants up in ``slots``.
"""
