namespace Verbatim.Records;

/// <summary>How a request is worded.</summary>
public enum RequestForm
{
    /// <summary>In the words quoted, as an imperative or a question.</summary>
    Direct,

    /// <summary>In the words quoted, in a roundabout way: <c>it would be great if …</c>.</summary>
    Indirect,

    /// <summary>In the writer's words: <c>asked him to …</c>.</summary>
    Reported,
}
