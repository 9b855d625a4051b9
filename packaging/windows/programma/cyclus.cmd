@"%~dp0node.exe" "%~dp0bin\cyclus.js" %*
