"""The built-in extractor: the grammar of diplomatic English, room by room.

``sentences`` → ``words`` → ``names`` → ``phrases`` → ``clauses`` → ``events`` → ``reference`` → ``setting``. Each room
reads what the ones before it wrote on the ``page``, and imports only from them; ``extractor`` runs them one after the
other. ``lexicon`` and ``vocabulary`` hold what all of them know of words.
"""
