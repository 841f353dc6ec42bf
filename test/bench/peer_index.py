"""What one does in Python: jieba words, TF-IDF, cosine, the five nearest by sparse products in chunks.

    peer_index.py pairs texts.txt <share of the chunks>     seconds as JSON; the rest is extrapolated
    peer_index.py quality job.json                          five nearest of some texts among others, as JSON
"""
import json
import os
import re
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import jieba
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

CHUNK = 500
K = 5

jieba.setLogLevel(60)
jieba.initialize()


def best(row, columns, leave_out):
    """The K largest, ties by position."""
    row[np.isin(columns, leave_out)] = 0
    if len(row) > K:
        at = np.argpartition(-row, K - 1)[:K]
        row, columns = row[at], columns[at]
    order = np.lexsort((columns, -row))
    return columns[order][row[order] > 0]


def pairs(path, share):
    with open(path, encoding="utf8") as file:
        texts = file.read().split("\n")
    start = time.perf_counter()
    vectors = TfidfVectorizer(tokenizer=jieba.lcut, token_pattern=None, lowercase=False, dtype=np.float32)
    matrix = vectors.fit_transform(texts)
    words = time.perf_counter() - start
    start = time.perf_counter()
    turned = matrix.T.tocsr()
    starts = list(range(0, matrix.shape[0], CHUNK))
    count = max(1, round(len(starts) * share))
    chosen = [starts[int((i + 0.5) * len(starts) / count)] for i in range(count)]
    done = 0
    for at in chosen:
        product = matrix[at : at + CHUNK] @ turned
        for i in range(product.shape[0]):
            span = slice(product.indptr[i], product.indptr[i + 1])
            best_of_row(product.data[span], product.indices[span], at + i)
        done += product.shape[0]
    products = (time.perf_counter() - start) * matrix.shape[0] / done
    print(json.dumps({"words": words, "products": products, "share": done / matrix.shape[0]}))


def best_of_row(row, columns, own):
    row[columns == own] = 0
    if len(row) > K:
        at = np.argpartition(-row, K - 1)[:K]
        row, columns = row[at], columns[at]
    return columns[np.lexsort((columns, -row))]


def quality(path):
    with open(path, encoding="utf8") as file:
        job = json.load(file)
    cut = lambda text: [word for word in jieba.lcut(text) if re.search(r"\w", word)]
    vectors = TfidfVectorizer(tokenizer=cut, token_pattern=None)
    answers = []
    for pool in job:
        matrix = vectors.fit_transform(pool["texts"])
        found = []
        for question in pool["questions"]:
            product = (matrix[question["row"]] @ matrix.T).tocsr()
            found.append(best(product.data, product.indices, question["leaveOut"]).tolist())
        answers.append(found)
    print(json.dumps(answers))


if sys.argv[1] == "pairs":
    pairs(sys.argv[2], float(sys.argv[3]))
else:
    quality(sys.argv[2])
