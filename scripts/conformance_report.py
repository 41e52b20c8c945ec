# SPDX-License-Identifier: MIT
"""Kept runs side by side: an HTML page for each list, and tables in Markdown."""

import collections
import json
import os

import jinja2

import conformance_piglit as piglit
import conformance_run as run
import docs_table

COLUMNS = ["pass", "fail", "skip", "crash", "timeout", "warn", "crash-server", "notrun"]
# Between these, a page has the tables.
MARKS = ("<!-- tables: written by scripts/conformance --report --docs -->", "<!-- end of tables -->")
SERVERS = ["llvmpipe", "peer", "beatrice", "drop-in"]
# What is compared with the peer, and what a verdict says of it.
OURS = {"beatrice": "", "drop-in": ", the drop-in in the peer's server"}


def load_runs(folder):
    """Name -> (about, results) of the runs of one list."""
    runs = {}
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        results = run.load(path) if os.path.isdir(path) else {}
        if results:
            about = {}
            if os.path.exists(os.path.join(path, "run.json")):
                with open(os.path.join(path, "run.json"), encoding="utf-8") as file:
                    about = json.load(file)
            runs[name] = (about, results)
    return runs


def count(results):
    return collections.Counter(result["status"].split(" ")[0] for result in results.values())


def passed(results, name):
    return name in results and results[name]["status"] == "pass"


def skipped(results, name):
    return results[name]["status"] == "skip"


def lost_subtests(ours, peers):
    """"test: subtest" of what passes there and not here, in tests that pass on neither side."""
    return [f"{name}: {part}" for name in sorted(set(ours) & set(peers)) if not passed(peers, name)
            for part, status in sorted(peers[name].get("subtests", {}).items())
            if status == "pass" and ours[name].get("subtests", {}).get(part) != "pass"]


def compare(runs, guest, gles, server="beatrice"):
    """What a guest loses and wins between servers; None where a run is missing."""
    suffix = "-gles" if gles else ""
    ours, peers = runs.get(f"{guest}-{server}{suffix}"), runs.get(f"{guest}-peer{suffix}")
    ceiling = runs.get(f"{guest}-llvmpipe")
    if not ours or not peers:
        return None
    names = sorted(set(ours[1]) & set(peers[1]))
    found = {"guest": guest, "gles": gles, "server": server, "tests": len(names),
             "lost": [name for name in names if passed(peers[1], name) and not passed(ours[1], name)],
             "won": [name for name in names if passed(ours[1], name) and not passed(peers[1], name)],
             "lost_subtests": lost_subtests(ours[1], peers[1]),
             "partly": not set(ours[1]) <= set(peers[1]),
             "unknown": [name for name in sorted(set(ours[1]) - set(peers[1])) if not passed(ours[1], name)]}
    if ceiling and not found["partly"]:
        peers_gap = [name for name in names if passed(ceiling[1], name) and not passed(peers[1], name)]
        gap_skipped = [name for name in peers_gap if skipped(peers[1], name)]
        found.update(gap=peers_gap, closed=[name for name in peers_gap if passed(ours[1], name)],
                     gap_skipped=gap_skipped, closed_skipped=[name for name in gap_skipped if passed(ours[1], name)],
                     left=[name for name in names if passed(ceiling[1], name) and not passed(ours[1], name)])
    return found


def comparisons(runs):
    guests = sorted({about["guest"] for about, _ in runs.values() if "guest" in about})
    found = (compare(runs, guest, gles, server) for guest in guests for gles in (False, True) for server in OURS)
    return list(filter(None, found))


def write_page(folder):
    """The page of one list; its path."""
    runs = load_runs(folder)
    names = sorted(set().union(*(results for _, results in runs.values())) if runs else [])
    rows = []
    for name in names:
        cells = [results.get(name) for _, results in runs.values()]
        if len({cell["status"] for cell in cells if cell}) > 1:
            rows.append((name, cells))
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(os.path.dirname(os.path.abspath(__file__))),
                                     autoescape=True, trim_blocks=True, lstrip_blocks=True)
    page = environment.get_template("conformance.html.j2").render(
        list=os.path.basename(folder), runs=runs, rows=rows, total=len(names), columns=COLUMNS, comparisons=comparisons(runs),
        counts={name: count(results) for name, (_, results) in runs.items()})
    path = os.path.join(folder, "index.html")
    with open(path, "w", encoding="utf-8") as file:
        file.write(page)
    return path


def guests_table(folders):
    """Versions of each guest that ran."""
    seen = {}
    for folder in folders:
        for about, _ in load_runs(folder).values():
            if "guest" in about:
                seen[about["guest"]] = about["versions"]
    lines = ["| guest | Mesa, guest and host | the peer (virglrenderer) | piglit |", "|---|---|---|---|"]
    for guest, versions in sorted(seen.items()):
        lines.append(f"| {guest} | " + " | ".join(versions.get(name, "?") for name in ("libgl1-mesa-dri", "virgl-server", "piglit")) + " |")
    return "\n".join(lines) + "\n"


def verdict(found):
    """What one guest's comparison says, as lines."""
    host = ", OpenGL ES host" if found["gles"] else ""
    line = f"* {found['guest']}{OURS[found['server']]}{host}: {len(found['lost'])} lost against the peer"
    if found["partly"]:
        line += f", which ran {found['tests']} of them"
        line += f"; {len(found['unknown'])} that do not pass here were not run there" if found["unknown"] else ": all that do not pass here"
    else:
        line += f", {len(found['won'])} won"
    if "gap" in found:
        gap, closed, gap_skipped, closed_skipped = (len(found[key]) for key in ("gap", "closed", "gap_skipped", "closed_skipped"))
        line += (f"; llvmpipe passes {gap - gap_skipped} that fail on the peer, of which {closed - closed_skipped} pass here, "
                 f"and {gap_skipped} that are skipped there, of which {closed_skipped} pass here")
    return ([line + "."] + [f"  * lost: `{name}`" for name in found["lost"]]
            + [f"  * lost a part: `{name}`" for name in found["lost_subtests"]])


def markdown(folder):
    """Tables of one list."""
    runs, lines = load_runs(folder), [f"### {os.path.basename(folder)}", ""]
    used = [column for column in COLUMNS if any(count(results)[column] for _, results in runs.values())]
    lines += ["| run | tests | " + " | ".join(used) + " | date | commit |", "|---" * (len(used) + 4) + "|"]
    order = sorted(runs, key=lambda name: (runs[name][0].get("guest", ""), runs[name][0].get("gles", False),
                                           SERVERS.index(runs[name][0].get("server", "beatrice"))))
    for name in order:
        about, results = runs[name]
        counts = count(results)
        lines.append(f"| {name} | {len(results)} | " + " | ".join(str(counts[column]) for column in used)
                     + f" | {about.get('date', 'unfinished')} | {about.get('commit') or ''} |")
    lines.append("")
    for found in comparisons(runs):
        lines += verdict(found)
    return "\n".join(lines) + "\n"


def write_docs(path, text):
    """Puts the tables between the marks of a page."""
    if not docs_table.fill(path, MARKS, text):
        raise piglit.Broken(f"{path} lacks the marks {' and '.join(MARKS)}")


def main(out, docs):
    """Writes the page of each list under `out`; prints the tables, or puts them into a page."""
    folders = [os.path.join(out, name) for name in sorted(os.listdir(out)) if name.endswith("-sample") or name in piglit.PLATFORMS]
    folders = [folder for folder in folders if load_runs(folder)]
    pages = [write_page(folder) for folder in folders]
    text = guests_table(folders) + "\n" + "\n".join(map(markdown, folders))
    if docs:
        write_docs(docs, text)
    else:
        print(text)
    print("\n".join(pages))
    return 0
