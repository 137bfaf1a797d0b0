using Fadu.EventStore.Faults;
using Fadu.Host.Answers;
using Fadu.Host.Logging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Serving.Requests;

/// <summary>Gives every refusal without words its words, and turns what broke into an answer that tells nothing of it.</summary>
/// <param name="next">The rest.</param>
/// <param name="log">Takes what broke.</param>
internal sealed class ProblemPages(RequestDelegate next, ILogger<ProblemPages> log)
{
    private const int RequestBroke = 2202;

    /// <summary>Handles a request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            // The body was too large, too slow or broken off.
            context.Response.Clear();
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (Exception broke) when (!context.Response.HasStarted)
        {
            log.Tell(LogLevel.Error, RequestBroke, broke, "A request broke.");
            context.Response.Clear();
            // Which of them it is depends on what was being asked when the database went away, mostly whose session it is.
            context.Response.StatusCode = broke is EventStoreException { Fault: EventStoreFault.Unavailable or EventStoreFault.OutcomeUnknown or EventStoreFault.Contended }
                ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        }

        var response = context.Response;
        if (!response.HasStarted && response.StatusCode >= 400 && response.ContentType is null && response.ContentLength is null)
            await ProblemAnswer.WriteAsync(context, response.StatusCode, StatusTexts.ProblemOf(response.StatusCode));
    }
}
