using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Explanations;
using Fadu.Kernel;

namespace Fadu.Api.Scores;

/// <summary>What happened between a result and the marks.</summary>
[GraphQLType("ScoreRemark")]
internal sealed record ScoreRemarkModel(RemarkKind Kind, string Text)
{
    /// <summary>Remarks in a language.</summary>
    public static IReadOnlyList<ScoreRemarkModel> Of(IEnumerable<Remark> remarks, Language language) =>
        [.. remarks.Select(remark => new ScoreRemarkModel(remark.Kind, remark.Text.In(language)))];
}
