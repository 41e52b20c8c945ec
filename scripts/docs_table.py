# SPDX-License-Identifier: MIT
"""A page of the documentation whose tables a tool writes."""


def fill(path, marks, text):
    """Puts `text` between the two marks of a page; False where the page lacks them, and it stays as it is."""
    with open(path, encoding="utf-8") as file:
        page = file.read()
    head, mark, rest = page.partition(marks[0] + "\n")
    _, end, tail = rest.partition(marks[1])
    if not mark or not end:
        return False
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + mark + text + end + tail)
    return True
