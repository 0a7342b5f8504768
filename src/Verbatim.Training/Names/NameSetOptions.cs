namespace Verbatim.Training.Names;

/// <summary>How one data set takes part in the training of names.</summary>
/// <param name="File">Path below the data folder.</param>
/// <param name="Weight">How much a sentence counts.</param>
/// <param name="IsGeneral">Whether its conventions are those of the product, so that it has no weights of its own.</param>
/// <param name="IsLabelledByPeople">Whether people labelled all names, so that the fit of the probabilities can rely on it.</param>
internal sealed record NameSetOptions(string File, float Weight, bool IsGeneral, bool IsLabelledByPeople);
