"""How well an extractor reads: what it found in texts for which people have written down what is to be found.

>>> from diplodoc.scoring import load_gold, score
>>> gold = load_gold("tests/gold/fresh")                                    # doctest: +SKIP
>>> print(score(gold, diplodoc.parse_many(g.source for g in gold)))         # doctest: +SKIP

The gold format and the figures are described in ``docs/reference/gold.md``.
"""

from .figures import Error, Score, Tally, score
from .gold import GoldActor, GoldDocument, GoldEvent, load_gold

__all__ = ["Error", "GoldActor", "GoldDocument", "GoldEvent", "Score", "Tally", "load_gold", "score"]
