"""A system of your own, in Python without packages: reads tasks.json, writes my-links.json.

    npx policy-lineage benchmark --tasks --out tasks.json
    python3 example.py tasks.json my-links.json
    npx policy-lineage benchmark my-links.json
"""

import json
import sys

CORE, PARTIAL = 0.3, 0.22


def grams(text):
    return {text[i : i + 2] for i in range(len(text) - 1)}


def likeness(one, other):
    """Dice: the share of pairs of characters that both have."""
    return 2 * len(one & other) / max(1, len(one) + len(other))


def link(source, target):
    links = []
    for task in source:
        scored = [(likeness(grams(task["text"]), grams(other["text"])), other["id"]) for other in target]
        score, best = max(scored)
        if score >= PARTIAL:
            relation = "rephrased" if score >= CORE else "partial"
            links.append({"source": task["id"], "target": best, "relation": relation})
    return links


with open(sys.argv[1], encoding="utf-8") as file:
    given = json.load(file)
tasks = {name: [item for item in items if item["kind"] == "task"] for name, items in given["documents"].items()}
pairs = [dict(pair, links=link(tasks[pair["source"]], tasks[pair["target"]])) for pair in given["pairs"]]
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump({"schema": "policy-lineage/links@1", "system": "Dice of letter pairs", "pairs": pairs}, file)
