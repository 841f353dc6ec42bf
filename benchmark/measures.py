"""The usual measures of Python for every two tasks: pairs of documents as JSON on standard input, matrices on standard output."""

import difflib
import json
import sys

pairs = json.load(sys.stdin)
measured = []


def matrices(measure):
    return [[[round(x, 6) for x in row] for row in measure(pair)] for pair in pairs]


def ratio(pair):
    rows = []
    for source in pair["source"]:
        # difflib remembers what it worked out about its second text
        matcher = difflib.SequenceMatcher(None, "", source)
        row = []
        for target in pair["target"]:
            matcher.set_seq1(target)
            row.append(matcher.ratio())
        rows.append(row)
    return rows


measured.append({"name": "SequenceMatcher ratio", "by": "Python difflib", "matrices": matrices(ratio)})

try:
    import sklearn
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.metrics.pairwise import cosine_similarity
except ImportError as missing:
    print(f"left out: {missing}", file=sys.stderr)
else:
    by = f"scikit-learn {sklearn.__version__}"

    def cosine(vectorizer, source, target, reduce=None):
        vectors = vectorizer.fit_transform(source + target)
        if reduce is not None:
            vectors = reduce(vectors)
        likeness = cosine_similarity(vectors[: len(source)], vectors[len(source) :])
        return likeness.clip(0, 1).tolist()

    def words(pair):
        return cosine(TfidfVectorizer(analyzer=lambda words: words), pair["sourceWords"], pair["targetWords"])

    def characters(pair):
        return cosine(
            TfidfVectorizer(analyzer="char", ngram_range=(2, 3), sublinear_tf=True), pair["source"], pair["target"]
        )

    def latent(pair):
        def reduce(vectors):
            size = min(50, min(vectors.shape) - 1)
            return TruncatedSVD(n_components=size, random_state=0).fit_transform(vectors)

        return cosine(
            TfidfVectorizer(analyzer=lambda words: words, sublinear_tf=True),
            pair["sourceWords"],
            pair["targetWords"],
            reduce,
        )

    measured.append({"name": "TfidfVectorizer, words, cosine", "by": by, "matrices": matrices(words)})
    measured.append({"name": "TfidfVectorizer, 2–3 characters, cosine", "by": by, "matrices": matrices(characters)})
    measured.append({"name": "LSA (TruncatedSVD, 50), cosine", "by": by, "matrices": matrices(latent)})

json.dump(measured, sys.stdout)
