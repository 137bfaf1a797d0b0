using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Checking;
using Fadu.Kernel;

namespace Fadu.Api.IndexSystems;

/// <summary>Something that is wrong with a draft, or looks so.</summary>
/// <param name="finding">What was found.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("DraftFinding")]
internal sealed class DraftFindingModel(SystemFinding finding, Language language)
{
    public FindingSeverity Severity => finding.Severity;

    public string Code => finding.Code;

    public string? Owner => finding.Owner;

    public string Pointer => finding.Path;

    public int? Start => finding.Place?.Start;

    public int? Length => finding.Place?.Length;

    public string Message => finding.Message.In(language);
}
