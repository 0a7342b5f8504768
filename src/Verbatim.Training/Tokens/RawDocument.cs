namespace Verbatim.Training.Tokens;

/// <summary>
/// One document of a treebank as raw text, with its gold tokens and sentences as ranges of characters that are no white space, the way the
/// CoNLL 2018 shared task aligns them (<see href="https://universaldependencies.org/conll18/evaluation.html"/>).
/// </summary>
/// <param name="Text">The text; paragraphs are separated by a blank line.</param>
/// <param name="Tokens">First and last-plus-one character of each token, white space not counted.</param>
/// <param name="Sentences">The same of each sentence.</param>
internal sealed record RawDocument(string Text, IReadOnlyList<(int Start, int End)> Tokens, IReadOnlyList<(int Start, int End)> Sentences);
