using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fadu.GraphQL.Execution;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Differential.Tests.Executing;

/// <summary>A schema whose fields have values, by each kind of resolver.</summary>
internal sealed class TestExecution
{
    private static readonly Executor Executor = new(new() { Timeout = TimeSpan.FromMinutes(1), Clock = TimeProvider.System, OnFailure = _ => { } });

    private readonly ExecutableSchema _schema;

    public TestExecution(Schema schema)
    {
        var values = new FieldValues(schema);
        var builder = new ExecutableSchemaBuilder(schema);
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !type.Definitions.IsEmpty))
        {
            foreach (var field in type.Fields)
                builder.Field(type.Name, field.Name, ResolverOf(values, ReferenceEquals(type, schema.SubscriptionType), field));
        }

        foreach (var type in schema.Types.OfType<CompositeType>().Where(type => type is InterfaceType or UnionType))
            builder.ResolveType(type.Name, value => ((Item)value).TypeName);
        _schema = builder.Build();
    }

    /// <summary>The response to an operation; of a subscription that to its first event.</summary>
    public async Task<JsonObject> RunAsync(DocumentNode document, string? operationName, JsonElement variables, CancellationToken cancellationToken)
    {
        var prepared = new PreparedDocument(_schema, document);
        var request = new ExecutionRequest { OperationName = operationName, Variables = variables };
        if (prepared.KindOf(operationName) != OperationKind.Subscription)
            return Read(await Executor.ExecuteAsync(prepared, request, cancellationToken));

        var stream = await Executor.SubscribeAsync(prepared, request, cancellationToken);
        if (stream.Refusal is not null)
            return Read(stream.Refusal);
        await foreach (var response in stream.Events!.WithCancellation(cancellationToken))
            return Read(response);
        throw new InvalidOperationException("The stream has no event.");
    }

    private static JsonObject Read(GraphQLResponse response)
    {
        using (response)
            return JsonNode.Parse(Encoding.UTF8.GetString(response.Body.Span), documentOptions: new() { MaxDepth = 512 })!.AsObject();
    }

    // All kinds, mixed: which one a field has must not show in the response.
    private static FieldResolver ResolverOf(FieldValues values, bool isOfSubscription, Field field)
    {
        if (isOfSubscription)
            return new SubscriptionSource(call => ValueTask.FromResult(OneAsync(values.Of(call.Parents[0], field, call.Arguments))));
        return ((field.Name[0] + field.Type.ToString().Length + field.Arguments.Count) % 4) switch
        {
            0 when field.Arguments.Count == 0 => new ValueReader(parent => values.Of(parent, field, FieldArguments.None), null),
            1 => FieldMethod.OneByOne((parent, call) => ValueTask.FromResult(OrThrow(values.Of(parent, field, call.Arguments)))),
            2 => FieldMethod.OneByOne(async (parent, call) =>
            {
                await Task.Yield();
                return OrThrow(values.Of(parent, field, call.Arguments));
            }),
            _ => new FieldMethod(call => ValueTask.FromResult<IReadOnlyList<object?>>([.. call.Parents.Select(parent => values.Of(parent, field, call.Arguments))])),
        };
    }

    private static object? OrThrow(object? value) => value is FieldError error ? throw new InvalidOperationException(error.Message) : value;

    private static async IAsyncEnumerable<object?> OneAsync(object? value)
    {
        await Task.Yield();
        yield return value;
    }
}
