using System.Text.Json;
using Fadu.GraphQL.Execution;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Tests.Execution;

/// <summary>
/// A schema over data that is written as JSON. Every field is the member of its name; a string that begins with an exclamation mark stands
/// for an error with the rest as message. Whatever kind of resolver the fields have, responses have to be the same.
/// </summary>
internal static class DataApi
{
    private static readonly string[] Named = ["read", "lazy", "calculated", "one by one", "waiting", "at once"];

    /// <summary>Ways to bind the fields, by name.</summary>
    public static TheoryData<string> Ways => new([.. Named, "mixed"]);

    public static async Task<string> RunAsync(string way, string schema, string document, string data)
    {
        var api = new Api(schema, builder => Bind(builder, way));
        var response = await api.RunAsync(document, new ExecutionRequest { RootValue = ValueOf(Api.Json(data)) });
        api.Failures.ShouldBeEmpty();
        return response;
    }

    public static void Bind(ExecutableSchemaBuilder builder, string way)
    {
        var count = 0;
        foreach (var type in builder.Schema.Types.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            foreach (var field in type.Fields)
                builder.Field(type.Name, field.Name, ResolverOf(field, way == "mixed" ? Named[count++ % Named.Length] : way));
        }

        foreach (var type in builder.Schema.Types.Where(type => type is InterfaceType or UnionType))
            builder.ResolveType(type.Name, value => (value as Dictionary<string, object?>)?.GetValueOrDefault("__typename") as string);
    }

    private static FieldResolver ResolverOf(Field field, string way)
    {
        object? Read(object parent) => Thrown(((Dictionary<string, object?>)parent).GetValueOrDefault(field.Name));

        return way switch
        {
            "read" => new ValueReader(Read, null),
            "lazy" => new ValueReader(parent => Lazy(Read(parent)), null),
            "calculated" => new Calculation((parent, _) => Read(parent)),
            "one by one" => FieldMethod.OneByOne((parent, _) => ValueTask.FromResult(Read(parent))),
            "waiting" => FieldMethod.OneByOne(async (parent, _) =>
            {
                await Task.Yield();
                return Read(parent);
            }),
            _ => new FieldMethod(async call =>
            {
                await Task.Yield();
                return [.. call.Parents.Select(parent => ErrorOf(((Dictionary<string, object?>)parent).GetValueOrDefault(field.Name)))];
            }),
        };
    }

    private static object? Thrown(object? value) => ErrorOf(value) is FieldError error ? throw new GraphQLException(error) : value;

    private static object? ErrorOf(object? value) => value is string text && text.StartsWith('!') ? new FieldError("TEST", text[1..]) : value;

    private static object? Lazy(object? value) => value is object?[] list ? list.Select(Lazy) : value;

    private static object? ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(member => member.Name, member => ValueOf(member.Value), StringComparer.Ordinal),
        JsonValueKind.Array => json.EnumerateArray().Select(item => ErrorOf(ValueOf(item))).ToArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
