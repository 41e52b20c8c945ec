# SPDX-License-Identifier: MIT
"""Kept runs side by side: an HTML page for each list, and tables in Markdown."""

import collections
import json
import os

import jinja2

import conformance_run as run

COLUMNS = ["pass", "fail", "skip", "crash", "timeout", "warn", "crash-server", "notrun"]
SERVERS = ["llvmpipe", "peer", "beatrice"]


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


def compare(runs, guest, gles):
    """What a guest loses and wins between servers; None where a run is missing."""
    suffix = "-gles" if gles else ""
    ours, peers = runs.get(f"{guest}-beatrice{suffix}"), runs.get(f"{guest}-peer{suffix}")
    ceiling = runs.get(f"{guest}-llvmpipe")
    if not ours or not peers:
        return None
    names = sorted(set(ours[1]) & set(peers[1]))
    found = {"guest": guest, "gles": gles, "tests": len(names),
             "lost": [name for name in names if passed(peers[1], name) and not passed(ours[1], name)],
             "won": [name for name in names if passed(ours[1], name) and not passed(peers[1], name)]}
    if ceiling:
        peers_gap = [name for name in names if passed(ceiling[1], name) and not passed(peers[1], name)]
        found.update(gap=peers_gap, closed=[name for name in peers_gap if passed(ours[1], name)],
                     left=[name for name in names if passed(ceiling[1], name) and not passed(ours[1], name)])
    return found


def comparisons(runs):
    guests = sorted({about["guest"] for about, _ in runs.values() if "guest" in about})
    return list(filter(None, (compare(runs, guest, gles) for guest in guests for gles in (False, True))))


def write_page(folder):
    """The page of one list; its path."""
    runs = load_runs(folder)
    names = sorted(set().union(*(results for _, results in runs.values())) if runs else [])
    rows = []
    for name in names:
        cells = [results.get(name) for _, results in runs.values()]
        if len({cell["status"] if cell else "" for cell in cells}) > 1:
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


def versions_text(about):
    versions = about.get("versions", {})
    return f"Mesa {versions.get('libgl1-mesa-dri', '?')}, peer {versions.get('virgl-server', '?')}, piglit {versions.get('piglit', '?')}"


def markdown(folder):
    """Tables of one list."""
    runs, lines = load_runs(folder), [f"### {os.path.basename(folder)}", ""]
    used = [column for column in COLUMNS if any(count(results)[column] for _, results in runs.values())]
    lines += ["| run | tests | " + " | ".join(used) + " | date |", "|---" * (len(used) + 3) + "|"]
    order = sorted(runs, key=lambda name: (runs[name][0].get("gles", False), runs[name][0].get("guest", ""),
                                           SERVERS.index(runs[name][0].get("server", "beatrice"))))
    for name in order:
        about, results = runs[name]
        counts = count(results)
        lines.append(f"| {name} | {len(results)} | " + " | ".join(str(counts[column]) for column in used)
                     + f" | {about.get('date', 'unfinished')} |")
    lines.append("")
    for found in comparisons(runs):
        title = f"{found['guest']}{', OpenGL ES host' if found['gles'] else ''}"
        line = f"{title}: {len(found['lost'])} lost against the peer, {len(found['won'])} won"
        if "gap" in found:
            line += f"; of the {len(found['gap'])} that llvmpipe passes and the peer does not, {len(found['closed'])} pass here"
        lines += [f"* {line}."]
        lines += [f"  * lost: `{name}`" for name in found["lost"]]
    return "\n".join(lines) + "\n"


def main(out):
    """Writes the page of each list under `out`, prints the tables."""
    for name in sorted(os.listdir(out)):
        folder = os.path.join(out, name)
        if os.path.isdir(folder) and any(os.path.exists(os.path.join(folder, one, "results.jsonl")) for one in os.listdir(folder)):
            page = write_page(folder)
            print(markdown(folder) + f"\n<!-- {page} -->\n")
    return 0
