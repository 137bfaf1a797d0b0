using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.Application.Access;
using Fadu.Application.Commands;
using Fadu.Application.Registers;
using Fadu.Application.Units;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Units;
using Fadu.Kernel;

namespace Fadu.Api.Units;

/// <summary>What is done with units: their place in the tree by administrators, what is known of them by coordinators, too.</summary>
/// <param name="sights">Who may.</param>
/// <param name="units">Where it is done.</param>
[GraphQLFields("Mutation")]
internal sealed class UnitMutations(Sights sights, UnitDesk units)
{
    public Task<UnitPayload> RegisterUnitAsync(RegisterUnitInput input, RequestContext context) => RunAsync(
        input, input.Code, Administrator, (caller, _) => units.RegisterAsync(input.Code, input.Name, input.Kind, input.Parent, input.Group, caller, context.CancellationToken), context);

    public Task<UnitPayload> MoveUnitAsync(MoveUnitInput input, RequestContext context) =>
        RunAsync(input, input.Code, Administrator, (caller, _) => units.MoveAsync(input.Code, input.Parent, caller, context.CancellationToken), context);

    public Task<UnitPayload> RenameUnitAsync(RenameUnitInput input, RequestContext context) =>
        DecideAsync(input, input.Code, Administrator, new RenameUnit(input.Name), command => command.Decide, context);

    public Task<UnitPayload> CloseUnitAsync(CloseUnitInput input, RequestContext context) =>
        DecideAsync(input, input.Code, Administrator, new CloseUnit(input.Reason ?? "", input.Successor), command => command.Decide, context);

    public Task<UnitPayload> ReopenUnitAsync(ReopenUnitInput input, RequestContext context) =>
        DecideAsync(input, input.Code, Administrator, new ReopenUnit(input.Reason ?? ""), command => command.Decide, context);

    public Task<UnitPayload> ClassifyUnitAsync(ClassifyUnitInput input, RequestContext context) =>
        DecideAsync(input, input.Code, Office, new ClassifyUnit(input.Kind), command => command.Decide, context);

    public Task<UnitPayload> GroupUnitAsync(GroupUnitInput input, RequestContext context) =>
        DecideAsync(input, input.Code, Office, new GroupUnit(input.Group), command => command.Decide, context);

    public Task<UnitPayload> ClearUnitAttributeAsync(ClearUnitAttributeInput input, RequestContext context) =>
        DecideAsync(input, input.Code, Office, new ClearAttribute(input.Attribute), command => command.Decide, context);

    public Task<UnitPayload> NameUnitContactAsync(NameUnitContactInput input, RequestContext context) =>
        DecideAsync(input, input.Code, OfficeOrUnit(input.Code), new NameUnitContact(input.Name, input.Phone), command => command.Decide, context);

    public Task<UnitPayload> RemoveUnitContactAsync(RemoveUnitContactInput input, RequestContext context) =>
        RunAsync(input, input.Code, OfficeOrUnit(input.Code), (caller, _) => units.ExecuteAsync(input.Code, "remove contact", RemoveUnitContact.Decide, caller, context.CancellationToken), context);

    // All of them or none: whatever is wrong with any is told.
    public Task<UnitPayload> SetUnitAttributesAsync(SetUnitAttributesInput input, RequestContext context) => RunAsync(
        input,
        input.Code,
        Office,
        async (caller, sight) =>
        {
            var (known, commands, problems) = (new KnownAttributes(sight.Register), new List<SetAttribute>(), new List<Problem>());
            foreach (var (index, one) in input.Attributes.Index())
            {
                var (value, problem) = known.Read(one.Attribute, one.Value);
                if (value is { } read)
                    commands.Add(new(one.Attribute, read, one.AsOf, one.Source));
                else
                    problems.Add(problem! with { Where = $"attributes/{index}/{problem.Where}" });
            }

            return problems is [] ? await units.ExecuteAsync(input.Code, commands, unit => Decide(commands, unit), caller, context.CancellationToken) : problems.ToArray();
        },
        context);

    private static Result<UnitEvent[]> Decide(IReadOnlyList<SetAttribute> commands, Unit state)
    {
        var (events, problems) = (new List<UnitEvent>(), new List<Problem>());
        foreach (var (index, command) in commands.Index())
        {
            var decided = command.Decide(state);
            problems.AddRange(decided.Problems.Select(problem => problem.Where is { } field ? problem with { Where = $"attributes/{index}/{field}" } : problem));
            foreach (var @event in decided.Value ?? [])
            {
                state = Unit.Evolve(state, @event);
                events.Add(@event);
            }
        }

        return problems is [] ? events.ToArray() : problems.Distinct().ToArray();
    }

    private static Result<Caller> Administrator(Sight sight, CommandNotes notes) => sight.ActAsAdministrator(notes);

    private static Result<Caller> Office(Sight sight, CommandNotes notes) => sight.ActAsOffice(notes);

    private static Func<Sight, CommandNotes, Result<Caller>> OfficeOrUnit(string code) =>
        (sight, notes) => sight.ActAsOffice(notes) is { Succeeded: true } office ? office : sight.ActAsReporter(code, notes);

    private Task<UnitPayload> DecideAsync<TCommand>(
        MutationInput input, string code, Func<Sight, CommandNotes, Result<Caller>> acting, TCommand command, Func<TCommand, Func<Unit, Result<UnitEvent[]>>> decide, RequestContext context)
        where TCommand : class =>
        RunAsync(input, code, acting, (caller, _) => units.ExecuteAsync(code, command, decide(command), caller, context.CancellationToken), context);

    private async Task<UnitPayload> RunAsync(
        MutationInput input, string code, Func<Sight, CommandNotes, Result<Caller>> acting, Func<Caller, Sight, Task<Result<Done>>> act, RequestContext context)
    {
        var before = await sights.NowAsync(context);
        var caller = acting(before, input.Notes());
        var problems = caller.Succeeded ? (await act(caller.Value, before)).Problems : caller.Problems;
        return new(input.ClientMutationId, UnitModel.Find(await sights.NowAsync(context), code), MutationErrors.Of(problems, InputPlaces.Fields, context.Viewer().Language));
    }
}
