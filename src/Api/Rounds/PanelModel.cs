using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Rounds;

/// <summary>Evaluators who grade items together.</summary>
/// <param name="code">Its code.</param>
/// <param name="panel">Who and what.</param>
[GraphQLType("Panel")]
internal sealed class PanelModel(string code, Panel panel)
{
    public string Code => code;

    public IReadOnlyList<string> Evaluators => panel.Evaluators;

    public IReadOnlyList<string> Items => panel.Items;
}
