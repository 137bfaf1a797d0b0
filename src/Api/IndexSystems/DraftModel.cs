using Fadu.Application.IndexSystems;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Kernel;

namespace Fadu.Api.IndexSystems;

/// <summary>A revision in the making; it is checked, and its examples run, when somebody asks for what came of that.</summary>
/// <param name="system">The system.</param>
/// <param name="draft">Its draft.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("Draft")]
internal sealed class DraftModel(SystemRecord system, SystemDraft draft, Language language)
{
    private readonly Lazy<DraftCheck> _check = new(() => DraftCheck.Of(draft.Definition));

    public int? BasedOn => draft.BasedOn;

    public IndexSystem Definition => draft.Definition;

    public string Yaml => IndexSystemDesk.Export(draft.Definition);

    public IReadOnlyList<DraftFindingModel> Findings => [.. _check.Value.Findings.Select(finding => new DraftFindingModel(finding, language))];

    public int ExamplesRun => _check.Value.Examples;

    public bool Publishable => !_check.Value.Faults.Any();

    public RevisionDifference? Difference =>
        draft.BasedOn is { } number && system.Revision(number) is { } before ? RevisionDifference.Between(before, draft.Definition) : null;
}
