using System.Diagnostics;
using System.Security.Cryptography;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.AspNetCore.Telemetry;

/// <summary>
/// Follows one operation from its request to its end. The trace names the operation and the hash of its document; never the document,
/// in which people write values, and never variables.
/// </summary>
internal sealed class OperationTrace : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly Activity? _activity;
    private OperationKind? _kind;
    private string _outcome = "canceled";

    public OperationTrace(GraphQLRequest request, TimeProvider clock)
    {
        (_clock, _start, _activity) = (clock, clock.GetTimestamp(), Measurements.Begin());
        if (_activity is { IsAllDataRequested: true } && !request.Document.IsEmpty)
            _activity.SetTag("graphql.document.hash", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(request.Document.Span)));
    }

    /// <summary>Says what the operation turned out to be.</summary>
    public void Prepared(PreparedRequest prepared)
    {
        if (prepared.Refusal is { } refusal)
        {
            Refused(refusal);
            return;
        }

        _kind = prepared.Kind;
        if (_kind == OperationKind.Subscription)
            Measurements.CountActive(1);
        if (_activity is not { IsAllDataRequested: true })
            return;
        _activity.DisplayName = Measurements.NameOf(prepared.Kind);
        _activity.SetTag("graphql.operation.type", _activity.DisplayName);
        _activity.SetTag("graphql.operation.name", prepared.OperationName);
    }

    /// <summary>Says how a response came out: the only one, or one of a subscription.</summary>
    public void Responded(GraphQLResponse response)
    {
        Measurements.CountBytes(response.Body.Length);
        if (response.IsRequestError)
            Refused(response);
        else
            _outcome = response.Errors.Count == 0 ? "ok" : response.HasData ? "partial" : "failed";
    }

    /// <summary>Says that something broke.</summary>
    public void Failed() => _outcome = "failed";

    public void Dispose()
    {
        if (_kind is { } kind)
        {
            if (kind == OperationKind.Subscription)
                Measurements.CountActive(-1);
            Measurements.CountDone(kind, _outcome, _clock.GetElapsedTime(_start));
        }

        if (_activity is null)
            return;
        _activity.SetTag("graphql.outcome", _outcome);
        if (_outcome is "failed" or "refused")
            _activity.SetStatus(ActivityStatusCode.Error);
        _activity.Dispose();
    }

    private void Refused(GraphQLResponse refusal)
    {
        _outcome = "refused";
        Measurements.CountRefused(refusal.Errors[0].Code);
    }
}
