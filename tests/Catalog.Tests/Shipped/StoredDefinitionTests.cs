using System.Text.Json;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.TestSupport.Decisions;

namespace Fadu.Catalog.Tests.Shipped;

public sealed class StoredDefinitionTests
{
    private static readonly JsonSerializerOptions Generated = new(StoredJson.Options) { TypeInfoResolver = StoredContext.Default };

    public static IEnumerable<object[]> Codes => ShippedSystem.Codes;

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_published_definition_comes_back_equal_and_with_every_digit(string code)
    {
        var published = new RevisionPublished(1, Definition(code), "首版");

        var stored = JsonSerializer.Serialize(published, Generated);
        var read = JsonSerializer.Deserialize<RevisionPublished>(stored, Generated)!;

        read.ShouldBe(published);
        JsonSerializer.Serialize(read, Generated).ShouldBe(stored);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_checks_to_the_same_findings_and_may_be_published(string code)
    {
        var definition = Definition(code);
        var read = Reread(definition);

        IndexSystemChecker.Check(read).Findings.ShouldBe(IndexSystemChecker.Check(definition).Findings);
        DraftCheck.Of(read).Faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Keys_of_objects_may_come_back_in_another_order(string code)
    {
        var definition = Definition(code);

        var shuffled = Sorted(JsonSerializer.SerializeToElement(definition, Generated));

        JsonSerializer.Deserialize<IndexSystem>(shuffled, Generated).ShouldBe(definition);
    }

    // Generated serializers set a property that is not there to zero, not to its initial value.
    [Theory]
    [InlineData("""{"code":"x","name":"x","fullMarks":1,"indicators":[]}""", "decimals")]
    [InlineData("""{"code":"x","name":"x","fullMarks":1,"indicators":[],"decimals":2,"items":[{"code":"a","name":"a","type":"text"}]}""", "required")]
    public void A_definition_without_what_would_change_a_score_is_not_read(string json, string missing) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<IndexSystem>(json, Generated)).Message.ShouldContain($"'{missing}'");

    [Fact]
    public void A_list_that_a_definition_lacks_is_empty() =>
        JsonSerializer.Deserialize<IndexSystem>("""{"code":"x","name":"x","fullMarks":1,"indicators":[],"decimals":2}""", Generated).ShouldBe(
            new IndexSystem { Code = "x", Name = "x", FullMarks = 1, Indicators = [] });

    private static IndexSystem Definition(string code) => ShippedSystem.Load(code).System.System;

    private static IndexSystem Reread(IndexSystem definition) => JsonSerializer.Deserialize<IndexSystem>(JsonSerializer.Serialize(definition, Generated), Generated)!;

    // A binary JSON column keeps keys by length, then by letters.
    private static string Sorted(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject().OrderBy(member => member.Name.Length).ThenBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{JsonSerializer.Serialize(member.Name)}:{Sorted(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Sorted))}]",
        _ => element.GetRawText(),
    };
}
