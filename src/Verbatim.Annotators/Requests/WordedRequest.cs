using Verbatim.Records;

namespace Verbatim.Annotators.Requests;

/// <summary>A request found in quoted words: tokens <c>[Start..End)</c> of its sentence.</summary>
internal sealed record WordedRequest(int Start, int End, RequestAct Act, RequestForm Form, string Action, string? Object);
