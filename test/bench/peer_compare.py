"""The peer of a comparison: what a script with jieba and scikit-learn does with the same two files.

    python3 peer_compare.py SOURCE TARGET OUT.json

Cuts both files into their numbered items, the items into words, weighs these by TF-IDF, and writes for each item
of the source the two items of the target with the highest cosine. No slots, no statuses, no differences.
"""

import json
import logging
import re
import sys

import jieba
from sklearn.feature_extraction.text import TfidfVectorizer

jieba.setLogLevel(logging.WARNING)

# （一） · 12. · 3、 at the start of a line
ITEM = re.compile(r"^\s*(?:[（(][一二三四五六七八九十]+[）)]|[0-9]{1,2}[.．、])")


def read_items(path):
    items = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if ITEM.match(line):
                items.append([])
            if items:
                items[-1].append(line)
    return ["".join(lines) for lines in items]


source, target = read_items(sys.argv[1]), read_items(sys.argv[2])
vectorizer = TfidfVectorizer(tokenizer=jieba.lcut, token_pattern=None, lowercase=False)
rows = vectorizer.fit_transform(source + target)
cosines = (rows[: len(source)] @ rows[len(source) :].T).toarray()
best = (-cosines).argsort(axis=1)[:, :2]
with open(sys.argv[3], "w", encoding="utf-8") as file:
    json.dump([[[int(j), float(cosines[i, j])] for j in row] for i, row in enumerate(best)], file)
