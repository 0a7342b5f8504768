using Verbatim.Language.ModelFiles;

namespace Verbatim.Training;

/// <summary>A model file as a training part hands it over.</summary>
/// <param name="File">Name in the model directory, such as <c>tagger.vbm</c>.</param>
/// <param name="Bytes">The container (<see cref="ModelFileBuilder"/>).</param>
/// <param name="License">SPDX identifier for the weights, which follows from the data sets.</param>
/// <param name="TrainedOn">Every data set that the weights were learned from.</param>
internal sealed record TrainedModel(string File, byte[] Bytes, string License, IReadOnlyList<DataSet> TrainedOn);
