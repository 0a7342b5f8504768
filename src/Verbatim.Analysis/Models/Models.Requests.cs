namespace Verbatim.Models;

public sealed partial class Models
{
    private RequestClassifier? _requests;

    /// <summary>The classifier of requests.</summary>
    /// <exception cref="ModelException">Its file is missing, truncated, altered or newer than this build.</exception>
    public RequestClassifier Requests => Part(ref _requests, RequestClassifier.FileName, RequestClassifier.Kind, RequestClassifier.Load);
}
