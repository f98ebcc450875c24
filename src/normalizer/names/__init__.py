"""The structure of names: titles and roles, and the parts of the name itself."""

from normalizer.names.analysis import LONGEST_NAME, Name, Part, PartRole, analyze

__all__ = ["LONGEST_NAME", "Name", "Part", "PartRole", "analyze"]
