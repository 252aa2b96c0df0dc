-- Neovim as a client of the language server, without a screen; started by neovim.test.ts. Written for 0.7, the version of
-- Debian 12, so it starts the client by hand. Says one line `ok NAME` or `not ok NAME: reason` for every step.
local env = vim.env
local function say(line) io.stdout:write(line .. '\n') end

local function wait(what, done)
  if not vim.wait(tonumber(env.KLARBRIEF_PATIENCE), done, 50) then error('waited in vain for ' .. what, 0) end
end

local buffer, client
local function of_rule(rule)
  for _, each in ipairs(vim.diagnostic.get(buffer)) do
    if each.code == rule then return each end
  end
end

local function actions_at(line, column)
  vim.api.nvim_win_set_cursor(0, {line + 1, column})
  local params = vim.lsp.util.make_range_params()
  -- As Neovim's own command sends it. In 0.7 the ranges in here count bytes: a server that trusts them cuts in the wrong place.
  params.context = {diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, line)}
  local answer = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, tonumber(env.KLARBRIEF_PATIENCE))
  return answer and answer[client] and answer[client].result or {}
end

local function apply(action)
  vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(client).offset_encoding)
end

local steps = {
  {'attach', function()
    vim.o.swapfile = false
    vim.cmd('edit ' .. vim.fn.fnameescape(env.KLARBRIEF_FILE))
    buffer = vim.api.nvim_get_current_buf()
    client = vim.lsp.start_client({
      name = 'klarbrief', cmd = {env.KLARBRIEF_NODE, env.KLARBRIEF_SERVER, '--stdio'}, root_dir = vim.fn.getcwd(),
      on_error = function(code) say('# error ' .. tostring(code)) end,
    })
    assert(client, 'the server did not start')
    vim.lsp.buf_attach_client(buffer, client)
    wait('the server', function() return vim.lsp.buf_is_attached(buffer, client) end)
  end},
  {'diagnostics', function()
    wait('a diagnostic', function() return of_rule('amtsdeutsch') end)
    local found = of_rule('amtsdeutsch')
    assert(found.source == 'klarbrief', vim.inspect(found))
    -- UTF-16 column 3 of the server is byte 5 for Neovim: the emoji before the word has four bytes.
    assert(found.lnum == 2 and found.col == 5, ('line %d, byte %d'):format(found.lnum, found.col))
    assert(found.message:find('hiermit', 1, true), found.message)
  end},
  {'hover', function()
    local params = {textDocument = vim.lsp.util.make_text_document_params(), position = {line = 2, character = 4}}
    local answer = vim.lsp.buf_request_sync(buffer, 'textDocument/hover', params, tonumber(env.KLARBRIEF_PATIENCE))
    local result = answer and answer[client] and answer[client].result
    assert(result and vim.inspect(result):find('hiermit', 1, true), vim.inspect(answer))
  end},
  {'outline', function()
    local params = {textDocument = vim.lsp.util.make_text_document_params()}
    local answer = vim.lsp.buf_request_sync(buffer, 'textDocument/documentSymbol', params, tonumber(env.KLARBRIEF_PATIENCE))
    local symbols = answer and answer[client] and answer[client].result or {}
    assert(#symbols >= 3, vim.inspect(answer))
  end},
  {'quick fix', function()
    local found = of_rule('amtsdeutsch')
    local preferred
    for _, action in ipairs(actions_at(found.lnum, found.col)) do
      if action.isPreferred then preferred = action end
    end
    assert(preferred and preferred.edit, 'no preferred action with an edit')
    apply(preferred)
    wait('the diagnostic to go', function() return not of_rule('amtsdeutsch') end)
    vim.cmd('write')
  end},
  {'typing', function()
    vim.api.nvim_buf_set_lines(buffer, 3, 3, true, {'Bezüglich Ihrer Frage rufe ich Sie an.'})
    wait('a new diagnostic', function() return of_rule('amtsdeutsch') end)
    vim.api.nvim_buf_set_lines(buffer, 3, 4, true, {})
    wait('it to go again', function() return not of_rule('amtsdeutsch') end)
  end},
  {'shutdown', function()
    vim.lsp.stop_client(client)
    wait('the server to end', function() return #vim.lsp.get_active_clients() == 0 end)
  end},
}

for _, step in ipairs(steps) do
  local ok, reason = xpcall(step[2], function(message) return tostring(message) end)
  say(ok and 'ok ' .. step[1] or ('not ok %s: %s'):format(step[1], reason:gsub('\n', ' ')))
  if not ok then vim.cmd('cquit 1') end
end
vim.cmd('qall!')
