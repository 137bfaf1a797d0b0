using System.Collections.Immutable;
using Fadu.Api.Requests;
using Fadu.Application.Registers;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.Api.Tests.Requests;

public sealed class SightsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData(OperationKind.Query, true)]
    [InlineData(OperationKind.Mutation, false)]
    [InlineData(OperationKind.Subscription, false)]
    public async Task A_query_needs_no_other_look_than_the_one_by_which_its_caller_was_let_in(OperationKind kind, bool isTaken)
    {
        var sights = new Sights(fixture.Service.Register, TimeProvider.System);
        var look = new FirstLook(RegisterState.Empty);

        var first = await sights.OfAsync(ContextOf(kind, look));

        ReferenceEquals(first.Register, RegisterState.Empty).ShouldBe(isTaken);
        ReferenceEquals((await sights.OfAsync(ContextOf(kind, look))).Register, RegisterState.Empty).ShouldBeFalse("it serves one request");
    }

    [Fact]
    public async Task What_is_asked_for_as_of_now_is_looked_up_now()
    {
        var sights = new Sights(fixture.Service.Register, TimeProvider.System);

        (await sights.NowAsync(ContextOf(OperationKind.Query, new(RegisterState.Empty)))).Register.ShouldNotBeSameAs(RegisterState.Empty);
    }

    private static RequestContext ContextOf(OperationKind kind, FirstLook look) =>
        new(null, ImmutableDictionary<Type, object>.Empty.Add(typeof(FirstLook), look), CancellationToken.None) { Operation = kind };
}
