"""Fifth room: who does what in which clause, how clauses hang together. Its door is `clauses.ClauseReader`."""
