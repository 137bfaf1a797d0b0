using Fadu.Application.Previews;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Previews;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Api.Scores.Previews;

/// <summary>What a revision would do to a round.</summary>
/// <param name="outcome">The outcome.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("PreviewOutcome")]
internal sealed class PreviewOutcomeModel(PreviewOutcome outcome, Language language)
{
    internal RevisionPreview Preview => outcome.Preview;

    public string Hash => outcome.Hash;

    public Basis Basis => outcome.Basis;

    public int RevisionBefore => outcome.RevisionBefore;

    public string Position => outcome.Position.ToString();

    public IReadOnlyList<PreviewObstacleModel> Obstacles => [.. outcome.Obstacles.Select(problem => new PreviewObstacleModel(problem.Code, problem.Where, problem.Message.In(language)))];

    public PreviewFigures Whole => Preview.Whole;

    public IReadOnlyList<GroupPreview> Groups => Preview.Groups;

    public IReadOnlyList<BandCrossing> BandCrossings => Preview.Crossings;

    public IReadOnlyList<VetoFlip> Vetoes => Preview.Vetoes;
}
