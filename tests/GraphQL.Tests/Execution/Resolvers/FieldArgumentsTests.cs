using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Tests.Execution.Resolvers;

public sealed class FieldArgumentsTests
{
    private static readonly Members<InputValue> Definitions = Api.SchemaOf("type Query { f(a: Int, b: String, c: Int): Int }").QueryType!.Fields[0].Arguments;

    private readonly FieldArguments _arguments = new(Definitions, [7, null, null], [true, true, false]);

    [Fact]
    public void A_value_is_found_by_name_and_by_place()
    {
        _arguments["a"].ShouldBe(7);
        _arguments[0].ShouldBe(7);
        _arguments.Get<int>("a").ShouldBe(7);
        _arguments.Get<int?>("c").ShouldBeNull();
        _arguments.Count.ShouldBe(3);
    }

    [Fact]
    public void Null_is_told_from_nothing()
    {
        (_arguments.Has("b"), _arguments.Has(1), _arguments["b"]).ShouldBe((true, true, null));
        (_arguments.Has("c"), _arguments.Has(2), _arguments["c"]).ShouldBe((false, false, null));
        _arguments.ByName.ShouldBe([new("a", 7), new("b", null)]);
    }

    [Fact]
    public void What_does_not_exist_cannot_be_asked_for()
    {
        Should.Throw<ArgumentException>(() => _arguments["x"]);
        Should.Throw<ArgumentException>(() => new FieldArguments(Definitions, [], []));
    }
}
