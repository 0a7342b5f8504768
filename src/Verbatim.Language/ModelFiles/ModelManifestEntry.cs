namespace Verbatim.Language.ModelFiles;

/// <summary>One model file as the manifest lists it.</summary>
/// <param name="File">Name in the model directory.</param>
/// <param name="Version">Version of the model.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Size">Size of the file in bytes.</param>
/// <param name="License">SPDX identifier of the licence that the weights are under.</param>
internal sealed record ModelManifestEntry(string File, string Version, string Sha256, long Size, string License);
