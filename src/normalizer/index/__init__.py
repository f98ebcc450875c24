"""Retrieval: names filed under keys, and the lookups that context is read with."""
