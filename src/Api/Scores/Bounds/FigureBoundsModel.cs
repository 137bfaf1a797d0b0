using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Bounds;

namespace Fadu.Api.Scores.Bounds;

/// <summary>What one indicator, bonus or deduction can still become.</summary>
/// <param name="code">Its code.</param>
/// <param name="name">Its name.</param>
/// <param name="marks">Its bounds; null where it surely drops out.</param>
/// <param name="canDropOut">Whether it can drop out.</param>
[GraphQLType("FigureBounds")]
internal sealed class FigureBoundsModel(string code, string name, ScoreBounds? marks, bool canDropOut)
{
    public string Code => code;

    public string Name => name;

    public ScoreBoundsModel? Marks => marks is null ? null : new(marks);

    public bool CanDropOut => canDropOut;
}
