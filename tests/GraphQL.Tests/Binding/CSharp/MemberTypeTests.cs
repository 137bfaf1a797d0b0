using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Fadu.GraphQL.Binding.CSharp;

namespace Fadu.GraphQL.Tests.Binding.CSharp;

public sealed class MemberTypeTests
{
    [Theory]
    [InlineData(nameof(Examples.Plain), "int", null)]
    [InlineData(nameof(Examples.Nullable), "int?", null)]
    [InlineData(nameof(Examples.Text), "string", null)]
    [InlineData(nameof(Examples.NullableText), "string?", null)]
    [InlineData(nameof(Examples.Array), "string?[]", "string?")]
    [InlineData(nameof(Examples.NullableArray), "int?[]?", "int?")]
    [InlineData(nameof(Examples.List), "IReadOnlyList<string>?", "string")]
    [InlineData(nameof(Examples.Immutable), "ImmutableArray<IReadOnlyList<int?>>", "IReadOnlyList<int?>")]
    [InlineData(nameof(Examples.NullableImmutable), "ImmutableArray<string>?", "string")]
    [InlineData(nameof(Examples.Derived), "Names", "string?")]
    [InlineData(nameof(Examples.Pairs), "Dictionary<string, object?>", null)]
    [InlineData(nameof(Examples.Sequence), "IEnumerable<bool>", null)]
    public void A_type_is_shown_as_it_is_written(string property, string text, string? item)
    {
        var type = Of(property);

        type.ToString().ShouldBe(text);
        type.Item?.ToString().ShouldBe(item);
        type.Declared.ShouldBe(typeof(Examples).GetProperty(property)!.PropertyType);
    }

    [Fact]
    public void A_task_is_what_is_waited_for()
    {
        Of(nameof(Examples.Later)).Awaited?.ToString().ShouldBe("IReadOnlyList<string?>");
        Of(nameof(Examples.Soon)).Awaited?.ToString().ShouldBe("int?");
        Of(nameof(Examples.List)).Awaited.ShouldBeNull();
    }

    [Fact]
    public void What_may_be_written_can_differ_from_what_is_read()
    {
        var info = new NullabilityInfoContext().Create(typeof(Examples).GetProperty(nameof(Examples.Lenient))!);

        (MemberType.Read(info).ToString(), MemberType.Written(info).ToString()).ShouldBe(("string", "string?"));
    }

    private static MemberType Of(string property) => MemberType.Read(new NullabilityInfoContext().Create(typeof(Examples).GetProperty(property)!));

    private sealed class Names : List<string>;

    private sealed class Examples
    {
        public int Plain { get; init; }

        public int? Nullable { get; init; }

        public required string Text { get; init; }

        public string? NullableText { get; init; }

        public required string?[] Array { get; init; }

        public int?[]? NullableArray { get; init; }

        public IReadOnlyList<string>? List { get; init; }

        public ImmutableArray<IReadOnlyList<int?>> Immutable { get; init; }

        public ImmutableArray<string>? NullableImmutable { get; init; }

        public required Names Derived { get; init; }

        public required Dictionary<string, object?> Pairs { get; init; }

        public required IEnumerable<bool> Sequence { get; init; }

        public required Task<IReadOnlyList<string?>> Later { get; init; }

        public ValueTask<int?> Soon { get; init; }

        [AllowNull]
        public string Lenient
        {
            get;
            set => field = value ?? "";
        }
        = "";
    }
}
