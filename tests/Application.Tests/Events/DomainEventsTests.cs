using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fadu.Application.Events;

namespace Fadu.Application.Tests.Events;

public sealed class DomainEventsTests
{
    public static TheoryData<string> Names => [.. DomainEvents.Types.All.Select(type => type.Name)];

    [Fact]
    public void Every_event_is_registered_once_under_the_name_of_its_class() =>
        DomainEvents.Types.All.Select(type => (type.Name, type.Class)).OrderBy(type => type.Name, StringComparer.Ordinal)
            .ShouldBe(EventNames.Classes.Select(type => (Name: EventNames.Of(type), type)).OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public void Every_event_has_samples_and_every_golden_file_an_event()
    {
        SampleEvents.All.Keys.Order(StringComparer.Ordinal).ShouldBe(DomainEvents.Types.All.Select(type => type.Name).Order(StringComparer.Ordinal));
        GoldenFile.Names.Except(SampleEvents.All.Keys).ShouldBeEmpty("an event that databases may have was taken out of the registry");
    }

    /// <summary>To add the file of a new event: FADU_ACCEPT=1 ./dev test Application, then commit it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void What_databases_have_can_be_read_for_good_and_is_written_the_same(string name)
    {
        var samples = SampleEvents.All[name].Select(Write).ToArray();
        if (!File.Exists(GoldenFile.PathOf(name)) && Environment.GetEnvironmentVariable("FADU_ACCEPT") == "1")
            GoldenFile.Add(name, samples);

        File.Exists(GoldenFile.PathOf(name)).ShouldBeTrue($"{name} has no golden file. Run: FADU_ACCEPT=1 ./dev test Application");
        var golden = GoldenFile.Read(name);

        golden.Select(body => GoldenFile.Text(Write(Read(name, body)))).ShouldBe(golden.Select(GoldenFile.Text));
        golden.Select(GoldenFile.Text).ShouldBe(
            samples.Select(GoldenFile.Text), "bodies as databases have them are never changed; store another shape under another name, with AddFormer");
    }

    [Fact]
    public void The_samples_fill_every_member_and_have_every_nullable_one_null()
    {
        var (filled, empty) = (new HashSet<string>(), new HashSet<string>());
        foreach (var (name, events) in SampleEvents.All)
        {
            foreach (var body in events.Select(Write).Where(body => body.Count > 0))
                Look(body, name, filled, empty);
        }

        empty.Except(filled).ShouldBeEmpty();
        NullableMembers().Except(empty).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_body_that_lacks_a_member_is_an_error_and_not_a_default(string name)
    {
        foreach (var body in GoldenFile.Read(name))
        {
            foreach (var (path, without) in Lacking(body))
                Read(name, without, path);
        }

        static void Read(string name, JsonObject without, string path)
        {
            try
            {
                // A definition is the whole of a file and grows; what an older one lacks is nothing there: null, no, none, the first kind.
                var back = Write(DomainEventsTests.Read(name, without));
                path.ShouldContain("definition.", customMessage: $"{name} reads without {path}");
                var value = path.Split('.').Aggregate((JsonNode?)back, Step)?.ToJsonString() ?? "null";
                value.ShouldBeOneOf(["null", "[]", "{}", "false", "\"sum\"", "\"zero\"", "\"unit\"", "\"band\""], $"{name} without {path}");
            }
            catch (JsonException)
            {
                // Refused, as it should be.
            }
        }
    }

    [Fact]
    public void Kinds_are_stored_as_camelCase_text_and_never_as_numbers()
    {
        var kinds = Reachable(EventNames.Classes).Where(type => type.IsEnum).ToArray();

        kinds.Length.ShouldBe(9);
        foreach (var value in kinds.SelectMany(kind => Enum.GetValues(kind).Cast<object>()))
        {
            var name = value.ToString()!;
            JsonSerializer.Serialize(value, DomainJson.Stored.GetTypeInfo(value.GetType())!).ShouldBe($"\"{char.ToLowerInvariant(name[0])}{name[1..]}\"");
            Should.Throw<JsonException>(() => JsonSerializer.Deserialize("0", DomainJson.Stored.GetTypeInfo(value.GetType())!));
        }
    }

    [Theory]
    [InlineData("120.500")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-1.10")]
    public void Numbers_keep_their_digits(string number) =>
        Write(Read("item_reported", JsonNode.Parse($$"""{"item":"fund","value":{{number}}}""")!.AsObject()))["value"]!.ToJsonString().ShouldBe(number);

    private static JsonObject Write(object @event) => JsonSerializer.SerializeToNode(@event, DomainJson.Stored.GetTypeInfo(@event.GetType())!)!.AsObject();

    private static object Read(string name, JsonObject body) =>
        JsonSerializer.Deserialize(body.ToJsonString(), DomainJson.Stored.GetTypeInfo(DomainEvents.Types.Find(name)!.Class)!)!;

    private static void Look(JsonNode? node, string path, HashSet<string> filled, HashSet<string> empty)
    {
        switch (node)
        {
            case null or JsonArray { Count: 0 } or JsonObject { Count: 0 }:
                empty.Add(path);
                return;
            case JsonArray elements:
                foreach (var element in elements)
                    Look(element, path, filled, empty);
                break;
            case JsonObject members:
                foreach (var (name, member) in members)
                    Look(member, $"{path}.{name}".Replace(".children.", ".", StringComparison.Ordinal), filled, empty);
                break;
        }

        filled.Add(path);
    }

    // Each nullable member of an event itself, as name.member.
    private static IEnumerable<string> NullableMembers() =>
        from type in DomainEvents.Types.All
        from member in DomainJson.Stored.GetTypeInfo(type.Class)!.Properties
        where member.IsGetNullable && (!member.PropertyType.IsValueType || Nullable.GetUnderlyingType(member.PropertyType) is not null)
        select $"{type.Name}.{member.Name}";

    private static IEnumerable<(string Path, JsonObject Without)> Lacking(JsonObject body)
    {
        foreach (var path in Paths(body, ""))
        {
            var copy = body.DeepClone().AsObject();
            var steps = path.Split('.');
            var owner = steps[..^1].Aggregate((JsonNode?)copy, Step)!;
            owner.AsObject().Remove(steps[^1]);
            yield return (path, copy);
        }
    }

    private static JsonNode? Step(JsonNode? node, string step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)] : node?[step];

    // The maps have codes for names: one that is not there is no member.
    private static IEnumerable<string> Paths(JsonNode? node, string at) => node switch
    {
        JsonObject members => members.SelectMany(member => member is { Value: JsonObject, Key: "marks" or "bandsBySet" }
            ? [at + member.Key]
            : Paths(member.Value, $"{at}{member.Key}.").Prepend(at + member.Key)),
        JsonArray elements => elements.SelectMany((element, i) => Paths(element, $"{at}{i}.")),
        _ => [],
    };

    private static HashSet<Type> Reachable(IEnumerable<Type> from)
    {
        var (found, open) = (new HashSet<Type>(), new Stack<Type>(from));
        while (open.TryPop(out var type))
        {
            if (!found.Add(type))
                continue;
            var parts = type.GetGenericArguments().Concat(type.Namespace?.StartsWith("Fadu", StringComparison.Ordinal) is true && !type.IsEnum
                ? type.GetProperties().Where(property => property.CanRead && !property.GetMethod!.IsStatic).Select(property => property.PropertyType) : []);
            foreach (var part in parts)
                open.Push(part);
        }

        return found;
    }
}
