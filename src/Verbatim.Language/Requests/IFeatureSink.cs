namespace Verbatim.Language.Requests;

/// <summary>Receives the features of a text one by one.</summary>
internal interface IFeatureSink
{
    /// <summary>Takes the place of one feature.</summary>
    void Add(int place);
}
