"""Deadlines: each kind has a rule of its own."""

import ast
import inspect

from core import due


def test_no_two_kinds_of_deadlines_have_one_name() -> None:
    tables = [node.value for node in ast.parse(inspect.getsource(due)).body if isinstance(node, ast.AnnAssign)]
    written = [len(table.keys) for table in tables if isinstance(table, ast.Dict)]
    assert written == [len(due.HANDLERS)]
