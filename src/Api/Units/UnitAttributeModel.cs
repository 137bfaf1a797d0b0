using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Units;

namespace Fadu.Api.Units;

/// <summary>What is known of one attribute of a unit.</summary>
/// <param name="code">Code of the attribute.</param>
/// <param name="name">Its name; null where no published system reads it any more.</param>
/// <param name="attribute">What is known.</param>
[GraphQLType("UnitAttribute")]
internal sealed class UnitAttributeModel(string code, string? name, UnitAttribute attribute)
{
    public string Code => code;

    public string? Name => name;

    public string Text => attribute.Value.ToString();

    public decimal? Number => attribute.Value.Number;

    public bool? Boolean => attribute.Value.Boolean;

    public string? AsOf => attribute.AsOf;

    public string? Source => attribute.Source;
}
