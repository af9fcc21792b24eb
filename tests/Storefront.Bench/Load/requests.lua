-- Sends the requests of a file in turn: one line each, "GET<tab>path" or "POST<tab>path<tab>form".
-- Every request comes from another address, so that limits per visitor do not limit the measurement.
local requests = {}
local at = 0

local function address(n)
  return string.format("10.%d.%d.%d", math.floor(n / 65536) % 256, math.floor(n / 256) % 256, n % 256)
end

function init(args)
  for line in io.lines(args[1]) do
    local method, path, form = line:match("^(%u+)\t([^\t]*)\t?(.*)$")
    local headers = {
      ["Host"] = "localhost",
      ["Accept"] = method == "POST" and "application/json" or "text/html",
      ["Accept-Language"] = "de",
      ["X-Forwarded-For"] = address(#requests + 1),
    }
    if method == "POST" then
      headers["Content-Type"] = "application/x-www-form-urlencoded"
      requests[#requests + 1] = wrk.format(method, path, headers, form)
    else
      requests[#requests + 1] = wrk.format(method, path, headers)
    end
  end
  at = (tonumber(args[2]) or 0) % #requests
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status,
    latency:percentile(50), latency:percentile(99)))
end
