using Fadu.Api.Requests;
using Fadu.Application.Access;
using Fadu.Application.SigningIn;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Kernel;

namespace Fadu.Api.Accounts;

/// <summary>Coming in, going out, and what people do with their own accounts.</summary>
/// <param name="sights">The account as it stands.</param>
/// <param name="service">Where it is done.</param>
[GraphQLFields("Mutation")]
internal sealed class SignInMutations(Sights sights, AccountService service)
{
    public async Task<SignInPayload> SignInAsync(SignInInput input, RequestContext context) => await PayloadAsync(
        input,
        context.Feature<ISignInAllowance>()?.Refuse() is { } wait
            ? SignInRefusals.TooOften(wait)
            : await service.Gate.SignInAsync(new(input.Account, input.Password, input.Code), context.CancellationToken),
        input.WithCookie,
        context);

    public async Task<SignInPayload> ChangePasswordAsync(ChangePasswordInput input, RequestContext context) => await PayloadAsync(
        input,
        await AsSelf<SignInOutcome>(context, who => service.Own.ChangePasswordAsync(who, input.Password, input.NewPassword, context.CancellationToken)),
        input.WithCookie,
        context);

    public async Task<AccountPayload> SignOutAsync(SignOutInput input, RequestContext context)
    {
        IReadOnlyList<Problem> problems = [];
        if (context.SignedIn() is { } who)
        {
            await service.Gate.SignOutAsync(who, context.CancellationToken);
            if (input.Everywhere)
                problems = (await service.Own.EndSessionsAsync(who, context.CancellationToken)).Problems;
        }

        // Whoever is out already has what was asked for.
        context.Feature<ISessionCookie>()?.Clear();
        return new(input.ClientMutationId, null, AccountErrors.Of(problems, context));
    }

    public async Task<SecondFactorKeyPayload> EnrolSecondFactorAsync(EnrolSecondFactorInput input, RequestContext context)
    {
        var key = await AsSelf<SecondFactorKey>(context, who => service.Own.EnrolSecondFactorAsync(who, input.Password, context.CancellationToken));
        return new(input.ClientMutationId, key.Value?.Secret, key.Value?.Uri, AccountErrors.Of(key.Problems, context));
    }

    public async Task<RecoveryCodesPayload> ConfirmSecondFactorAsync(ConfirmSecondFactorInput input, RequestContext context)
    {
        var codes = await AsSelf<RecoveryCodes>(context, who => service.Own.ConfirmSecondFactorAsync(who, input.Code, context.CancellationToken));
        return new(input.ClientMutationId, codes.Value?.Codes, AccountErrors.Of(codes.Problems, context));
    }

    public async Task<AccountPayload> RemoveSecondFactorAsync(RemoveSecondFactorInput input, RequestContext context)
    {
        var done = await AsSelf<Application.Commands.Done>(context, who => service.Own.RemoveSecondFactorAsync(who, input.Password, context.CancellationToken));
        var sight = await sights.NowAsync(context);
        return new(input.ClientMutationId, sight.Viewer.Account is { } name ? AccountQueries.Find(sight, name) : null, AccountErrors.Of(done.Problems, context));
    }

    private async Task<SignInPayload> PayloadAsync(MutationInput input, Result<SignInOutcome> outcome, bool withCookie, RequestContext context)
    {
        if (outcome.Value is not { SignedIn: { } who, Token: { } token })
            return new(input.ClientMutationId, null, null, outcome.Value is not null, null, AccountErrors.Of(outcome.Problems, context));
        var cookie = withCookie ? context.Feature<ISessionCookie>() : null;
        cookie?.Write(token, who.Expires);
        var sight = new Sight(who.ViewerIn(context.Viewer().Language), (await sights.NowAsync(context)).Register);
        var left = await service.Own.RecoveryCodesLeftAsync(who, context.CancellationToken);
        // A browser's scripts have no need of what is in its cookie.
        return new(input.ClientMutationId, cookie is null ? token : null, who.Expires, false, AccountQueries.Of(sight, who, left), []);
    }

    private static Task<Result<T>> AsSelf<T>(RequestContext context, Func<SignedIn, Task<Result<T>>> act)
        where T : class => context.SignedIn() is { } who ? act(who) : Task.FromResult<Result<T>>(SignInRefusals.NotSignedIn);
}
