using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;

namespace Fadu.GraphQL.Tests.Execution.Running;

public sealed class StreamWatchTests
{
    private const string Sdl =
        """
        type Query { a: Int }
        type Subscription { events: Event @requires(role: "evaluator")  silence: Int @requires(role: "evaluator") }
        type Event { number: Int }
        """;

    private const string Lost = """{"errors":[{"message":"Subscription.""";

    private readonly List<object> _resolved = [];
    private Caller _caller = Caller.WithRoles(["evaluator"]);
    private bool _isDisposed;

    [Fact]
    public async Task Nothing_of_an_event_is_executed_for_a_caller_who_lost_the_right()
    {
        var bodies = await BodiesAsync("subscription { events { number } }", Timeout.InfiniteTimeSpan);

        bodies.Count.ShouldBe(2);
        bodies[0].ShouldStartWith("""{"data":{"events":{"number":1}}""");
        bodies[1].ShouldStartWith(Lost + "events asks for the role evaluator.");
        _resolved.ShouldBe([1]);
        _isDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_silent_stream_ends_when_its_caller_lost_the_right()
    {
        var bodies = await BodiesAsync("subscription { silence }", TimeSpan.FromMilliseconds(20)).WaitAsync(TimeSpan.FromSeconds(30));

        bodies.Count.ShouldBe(2);
        bodies[1].ShouldStartWith(Lost + "silence asks for the role evaluator.");
        _isDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_reader_who_leaves_at_that_error_lets_the_source_end()
    {
        await foreach (var response in ResponsesAsync("subscription { silence }", TimeSpan.FromMilliseconds(20)))
        {
            response.Dispose();
            if (response.IsRequestError)
                break;
            _caller = Caller.Anonymous;
        }

        _isDisposed.ShouldBeTrue();
    }

    private async Task<List<string>> BodiesAsync(string document, TimeSpan interval)
    {
        var bodies = new List<string>();
        await foreach (var response in ResponsesAsync(document, interval))
        {
            bodies.Add(Encoding.UTF8.GetString(response.Body.Span));
            response.Dispose();
            _caller = Caller.WithRoles([]);
        }

        return bodies;
    }

    private IAsyncEnumerable<Fadu.GraphQL.Execution.Responses.GraphQLResponse> ResponsesAsync(string document, TimeSpan interval)
    {
        var engine = Engine(interval);
        var prepared = engine.Prepare(new() { Document = Encoding.UTF8.GetBytes(document) }, _caller);
        prepared.IsRefused.ShouldBeFalse();
        return engine.SubscribeAsync(prepared, new() { Caller = () => _caller }, default);
    }

    private GraphQLEngine Engine(TimeSpan interval)
    {
        var schema = SchemaBuilder.Build(Source.FromText(GuardDirectives.Text + Sdl, "schema.graphql"), ImmutableDictionary<string, ScalarCoercion>.Empty).Schema.ShouldNotBeNull();
        var executable = new ExecutableSchemaBuilder(schema)
            .Field("Query", "a", Api.Method((_, _) => 1))
            .Field("Subscription", "events", new SubscriptionSource(_ => new(Events(isSilent: false, CancellationToken.None))))
            .Field("Subscription", "silence", new SubscriptionSource(_ => new(Events(isSilent: true, CancellationToken.None))))
            .Field("Event", "number", Api.Method((number, _) =>
            {
                _resolved.Add(number);
                return number;
            }))
            .Build();
        return new(executable, new()
        {
            Execution = new() { Timeout = Timeout.InfiniteTimeSpan, Clock = TimeProvider.System, OnFailure = failure => throw failure.Exception },
            RightsCheckInterval = interval,
        });
    }

    private async IAsyncEnumerable<object?> Events(bool isSilent, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            yield return 1;
            if (isSilent)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            yield return 2;
            yield return 3;
        }
        finally
        {
            _isDisposed = true;
        }
    }
}
