using Fadu.Api.IndexSystems;
using Fadu.Application.Previews;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Kernel;

namespace Fadu.Api.Scores.Previews;

/// <summary>A revision, or a draft, tried on a round.</summary>
/// <param name="view">What came of it.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("RevisionPreview")]
internal sealed class RevisionPreviewModel(PreviewView view, Language language)
{
    public int? RevisionNumber => view.Revision;

    public IReadOnlyList<DraftFindingModel> Findings => [.. view.Findings.Select(finding => new DraftFindingModel(finding, language))];

    public int ExamplesRun => view.Examples;

    public PreviewOutcomeModel? Outcome { get; } = view.Outcome is { } outcome ? new(outcome, language) : null;
}
