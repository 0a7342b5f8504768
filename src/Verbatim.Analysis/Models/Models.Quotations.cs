using Verbatim.Models.Quotations;

namespace Verbatim.Models;

public sealed partial class Models
{
    private QuotationModels? _quotations;

    /// <summary>The models of attribution.</summary>
    /// <exception cref="ModelException">Their file is missing, truncated, altered or newer than this build.</exception>
    internal QuotationModels Quotations => Part(ref _quotations, QuotationModels.FileName, QuotationModels.Kind, QuotationModels.Load);
}
