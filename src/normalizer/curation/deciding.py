"""What a person decided on suggestions, and where each decision goes.

An accepted row goes into the file of a table; a refused one into a journal of judgements, so that
it is not suggested again; a spelling that names nothing of interest into a list of those.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from normalizer.curation.writing import add_to_file, check_folder, check_target
from normalizer.errors import ArgumentError
from normalizer.judgements import Journal, Verdict, judged_spelling, standing
from normalizer.tables.write import replace_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from normalizer.model import Alias, Entity

__all__ = ["Desk", "passed_over_path", "read_passed_over"]


@frozen
class Desk:
    """Where the decisions of one person go.

    Attributes:
        table: The file that takes accepted rows; ``.yaml`` or ``.csv``.
        journal: The journal that takes refused ones; None where nothing can be refused.
        who: Who decides.
        now: Tells the moment of a judgement; nothing else here asks the clock.
    """

    table: Path = field(converter=Path)
    journal: Path | None
    who: str
    now: Callable[[], datetime]

    def accept(self, aliases: Iterable[Alias], entities: Iterable[Entity] = ()) -> bool:
        """Write rows, and new entities, into the table; say whether it changed.

        Raises:
            TableError: The table has problems, or would have; it is as it was.
            ArgumentError: The table cannot be written.
        """
        return add_to_file(self.table, aliases, entities)

    def refuse(self, aliases: Sequence[Alias], why: str = "a suggestion refused") -> int:
        """Write down that spellings do not mean an entity; say how many were new.

        Raises:
            ArgumentError: There is no journal, or nobody to name.
            JournalError: The journal has problems, or cannot be written.
        """
        return self._judge(aliases, Verdict.DIFFERENT, why)

    def leave_unsure(self, aliases: Sequence[Alias], why: str = "a suggestion in doubt") -> int:
        """Write down that nobody can tell whether spellings mean an entity; say how many were new.

        Raises:
            ArgumentError: There is no journal, or nobody to name.
            JournalError: The journal has problems, or cannot be written.
        """
        return self._judge(aliases, Verdict.UNSURE, why)

    def _judge(self, aliases: Sequence[Alias], verdict: Verdict, why: str) -> int:
        if not aliases:
            return 0
        journal = Journal(self._told())
        known = {
            (judged_spelling(one.mention), one.entity)
            for one in (standing(journal.records()) if journal.path.exists() else ())
            if one.verdict is verdict
        }
        fresh = [one for one in aliases if (judged_spelling(one.text), one.entity) not in known]
        for alias in fresh:
            journal.judge(alias.text, alias.entity, verdict, who=self.who, when=self.now(), why=why)
        return len(fresh)

    def pass_over(self, texts: Iterable[str]) -> int:
        """Write down spellings that are not to be suggested again; say how many were new.

        Raises:
            ArgumentError: There is no journal beside which the list would stand, or the list
                cannot be read or written.
        """
        texts = list(texts)
        if not texts:
            return 0
        path = passed_over_path(self._told())
        known = read_passed_over(path)
        said = {judged_spelling(text) for text in known}
        fresh = sorted({text for text in texts if judged_spelling(text) not in said})
        if fresh:
            lines = "".join(f"{text}\n" for text in (*known, *fresh))
            try:
                replace_text(path, lines)
            except OSError as error:
                reason = f"{path.as_posix()} cannot be written: {error.strerror}; check the path"
                raise ArgumentError(reason) from None
        return len(fresh)

    def check(self, *, says_no: bool = True) -> None:
        """Find out whether decisions can be written down, before any is made.

        Args:
            says_no: Whether some may go into the journal.

        Raises:
            ArgumentError: The table is no file that takes rows, or there is no folder for it; there
                is no journal, or nobody to name; the list beside it cannot be read.
            JournalError: The journal has problems.
        """
        check_target(self.table)
        if not says_no:
            return
        path = self._told()
        check_folder(path)
        if path.exists():
            Journal(path).records()
        read_passed_over(passed_over_path(path))

    def _told(self) -> Path:
        if self.journal is None or not self.who.strip():
            raise ArgumentError(
                "a no is written into a journal, with who said it; give --journal FILE and "
                "--who NAME"
            )
        return self.journal


def passed_over_path(journal: Path) -> Path:
    """The list of spellings to be passed over, which stands beside a journal.

    >>> passed_over_path(Path("said.jsonl")).name
    'said.passed-over.txt'
    """
    return journal.with_name(journal.stem + ".passed-over.txt")


def read_passed_over(path: Path) -> tuple[str, ...]:
    """The spellings of a list, one a line; none where there is no file.

    Raises:
        ArgumentError: The file cannot be read, or is not UTF-8.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ()
    except OSError as error:
        reason = f"{path.as_posix()} cannot be read: {error.strerror}; check the path"
        raise ArgumentError(reason) from None
    except UnicodeDecodeError:
        raise ArgumentError(f"{path.as_posix()} is not UTF-8; save it as UTF-8") from None
    return tuple(line for line in text.split("\n") if line.strip())
