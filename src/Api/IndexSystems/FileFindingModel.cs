using Fadu.Application.IndexSystems;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Checking;
using Fadu.Kernel;

namespace Fadu.Api.IndexSystems;

/// <summary>Something that is wrong with an imported text, or looks so.</summary>
/// <param name="finding">What was found.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("FileFinding")]
internal sealed class FileFindingModel(FileFinding finding, Language language)
{
    public int Line => finding.Line;

    public int Column => finding.Column;

    public FindingSeverity Severity => finding.Severity;

    public string Code => finding.Code;

    public string? Owner => finding.Owner;

    public string? Field => finding.Field?.In(language);

    public string Message => finding.Message.In(language);
}
