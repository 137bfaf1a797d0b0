using Fadu.Api.Ids;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Revisions;

namespace Fadu.Api.IndexSystems;

/// <summary>An index system as clients see it: revisions for everybody with an account, the draft for coordinators.</summary>
/// <param name="system">The system.</param>
/// <param name="sight">What the caller may see.</param>
[GraphQLType("IndexSystem")]
internal sealed class SystemModel(SystemRecord system, Sight sight) : INode
{
    public string Id => GlobalId.Of("IndexSystem", Code);

    public string Code => system.Code;

    public string Name => system.Revisions is [.., var newest] ? newest.Name : system.Draft?.Definition.Name ?? Code;

    public RevisionModel? LatestRevision => system.Latest is { } latest ? Revision(latest) : null;

    public IReadOnlyList<RevisionModel> Revisions => [.. system.Revisions.Select((definition, index) => new RevisionModel(Code, index + 1, definition))];

    public DraftModel? Draft => sight.Viewer.Has(Role.Coordinator) && system.Draft is { } draft ? new(system, draft, sight.Viewer.Language) : null;

    public int Version => (int)sight.Register.VersionOf(Aggregates.StreamOfSystem(Code));

    /// <summary>A system; null where there is none, or, for whoever is no coordinator, none that was published.</summary>
    internal static SystemModel? Find(Sight sight, string code) =>
        sight.Viewer.Account is not null && sight.Register.Systems.TryGetValue(code, out var system) && (system.Latest is not null || sight.Viewer.Has(Role.Coordinator))
            ? new(system, sight)
            : null;

    internal RevisionModel? Revision(int number) => system.Revision(number) is { } definition ? new(Code, number, definition) : null;
}
